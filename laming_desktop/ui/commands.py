"""Every command of the window in one table: menus, tool bar and the page of keys are made from it."""

from dataclasses import dataclass
from typing import Final, Literal

Menu = Literal["File", "Edit", "View", "Plan", "Reports", "Help"]
Need = Literal["nothing", "register", "writable", "action", "writable_action", "item"]
"""What has to be there before a command can be given: "writable_action" a chosen action that may be changed."""

MENUS: Final[tuple[Menu, ...]] = ("File", "Edit", "View", "Plan", "Reports", "Help")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do; `group` parts a menu by lines, `does` is the sentence of its tool tip.

    A command whose `scope` is the list answers to its key only there.
    """

    id: str
    words: str
    menu: Menu
    group: int
    does: str
    shortcut: str = ""
    icon: str = ""
    need: Need = "register"
    scope: Literal["window", "list"] = "window"


COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "new_register",
        "New register…",
        "File",
        0,
        "Make a register with the 58 recommendations in it.",
        "Ctrl+Shift+N",
        "file",
        "nothing",
    ),
    Command("open_register", "Open…", "File", 0, "Open a register from this computer.", "Ctrl+O", "folder", "nothing"),
    Command(
        "unlock_copy",
        "Open a locked copy…",
        "File",
        0,
        "Open a copy that was sent to you under a password.",
        "",
        "lock",
        "nothing",
    ),
    Command("close_register", "Close register", "File", 0, "Close the register and go back to the start.", "Ctrl+W"),
    Command(
        "import_document",
        "Import…",
        "File",
        1,
        "Read a plan or a report from a document. You see every row before anything is written.",
        "Ctrl+I",
        "import",
        "writable",
    ),
    Command(
        "paste_table",
        "Paste a table",
        "File",
        1,
        "Read a table that was copied elsewhere. You see every row before anything is written.",
        "Ctrl+V",
        "table",
        "writable",
    ),
    Command(
        "share_register",
        "Share…",
        "File",
        2,
        "Give the register, or one agency's part, to others to work on; it comes back and is merged.",
        "Ctrl+Shift+S",
        "people",
        "writable",
    ),
    Command(
        "merge_returns",
        "Returns…",
        "File",
        2,
        "See what was sent, what came back and what is overdue; look at what came back and merge it.",
        "Ctrl+Shift+M",
        "files",
    ),
    Command("quit", "Quit", "File", 3, "Close the program. Everything is saved already.", "Ctrl+Q", "", "nothing"),
    Command("undo", "Undo", "Edit", 0, "Take back the latest change.", "Ctrl+Z", "undo", "writable"),
    Command("redo", "Redo", "Edit", 0, "Do again what was taken back.", "Ctrl+Y", "redo", "writable"),
    Command(
        "give_reason",
        "Give a reason…",
        "Edit",
        0,
        "Say why the latest change was made, or why the next one will be; it is kept in the history.",
        "Ctrl+Shift+Y",
        "note",
        "writable",
    ),
    Command("find", "Search", "Edit", 1, "Search all text.", "Ctrl+F", "search"),
    Command("filters", "Go to the filters", "Edit", 1, "Go to the filters above the list.", "Ctrl+Shift+L", "filter"),
    Command("clear_filter", "Clear filter", "Edit", 1, "Show everything again.", "Ctrl+Shift+F"),
    Command("larger_text", "Larger text", "View", 0, "Make everything larger.", "Ctrl+=", "text_larger", "nothing"),
    Command("smaller_text", "Smaller text", "View", 0, "Make everything smaller.", "Ctrl+-", "text_smaller", "nothing"),
    Command(
        "normal_text", "Normal text size", "View", 0, "Go back to the system's text size.", "Ctrl+0", "", "nothing"
    ),
    Command("show_dashboard", "Dashboard", "View", 1, "Show where the plan stands, on one page.", "Ctrl+1", "home"),
    Command("show_list", "List", "View", 1, "Show the list of the plan.", "Ctrl+2", "list"),
    Command("open_bands", "Open all recommendations", "View", 1, "Show the actions under every recommendation."),
    Command("close_bands", "Close all recommendations", "View", 1, "Show the recommendations alone."),
    Command("choose_columns", "Columns…", "View", 1, "Choose which columns the list has.", "", "columns"),
    Command("next_pane", "Next pane", "View", 2, "Go to the next part of the window.", "F6"),
    Command("previous_pane", "Previous pane", "View", 2, "Go to the part of the window before this one.", "Shift+F6"),
    Command("reset_layout", "Reset layout", "View", 3, "Put columns, widths and panes back as they were at first."),
    Command(
        "add_action",
        "Add action",
        "Plan",
        0,
        "Add an action under the recommendation that is chosen.",
        "Ctrl+N",
        "plus",
        "writable",
    ),
    Command(
        "add_progress",
        "Add progress",
        "Plan",
        0,
        "Add a dated update to the action that is chosen.",
        "Ctrl+Shift+U",
        "note",
        "writable_action",
    ),
    Command(
        "link_action",
        "Link to a recommendation…",
        "Plan",
        1,
        "Let the action answer another recommendation, too.",
        "Ctrl+L",
        "link",
        "writable_action",
    ),
    Command(
        "move_up",
        "Move up",
        "Plan",
        1,
        "Move the action up under its recommendation.",
        "Alt+Up",
        "move_up",
        "writable_action",
        "list",
    ),
    Command(
        "move_down",
        "Move down",
        "Plan",
        1,
        "Move the action down under its recommendation.",
        "Alt+Down",
        "move_down",
        "writable_action",
        "list",
    ),
    Command(
        "remove_action",
        "Remove action",
        "Plan",
        1,
        "Remove the action from the plan. It can be undone.",
        "Delete",
        "bin",
        "writable_action",
        "list",
    ),
    Command(
        "next_record",
        "Next line",
        "Plan",
        2,
        "Go to the next line of the list, also from the form.",
        "Ctrl+PgDown",
        "down",
        "item",
    ),
    Command(
        "previous_record",
        "Line before",
        "Plan",
        2,
        "Go to the line before, also from the form.",
        "Ctrl+PgUp",
        "up",
        "item",
    ),
    Command(
        "export_report",
        "Export…",
        "Reports",
        0,
        "Make any of the papers as PDF, Word, web page or workbook. You see its pages first.",
        "Ctrl+P",
        "export",
    ),
    Command(
        "export_appendix",
        "Export the appendix…",
        "Reports",
        0,
        "Make the appendix with the recommendations, the responses and how things stand.",
        "Ctrl+Shift+P",
        "page",
    ),
    Command(
        "show_meetings",
        "Meetings…",
        "Reports",
        1,
        "See what each meeting was given, print it again, and see what has changed since.",
        "Ctrl+M",
        "calendar",
    ),
    Command(
        "write_reports",
        "Written reports…",
        "Reports",
        1,
        "Write a cabinet report or a staff briefing, section by section.",
        "Ctrl+Shift+R",
        "pencil",
    ),
    Command(
        "set_house_style",
        "House style…",
        "Reports",
        1,
        "Set colour, crest, head and foot of every paper, with a real page beside.",
        "",
        "building",
    ),
    Command(
        "show_checks",
        "Checks…",
        "Plan",
        3,
        "See what is wrong or doubtful in the plan, go there, or put it right.",
        "Ctrl+K",
        "check",
    ),
    Command(
        "show_guidance",
        "Guidance…",
        "Plan",
        3,
        "See what national guidance is expected or out, what it says, and which actions wait for it.",
        "Ctrl+G",
        "book",
    ),
    Command(
        "show_owners",
        "Owners…",
        "Plan",
        3,
        "See people, posts, teams and agencies, what is theirs, and pass actions on.",
        "Ctrl+Shift+O",
        "people",
    ),
    Command("show_history", "History…", "Plan", 3, "Show every change of the register.", "Ctrl+H", "history"),
    Command(
        "show_bin",
        "Bin…",
        "Plan",
        3,
        "Show what was removed, and bring it back.",
        "Ctrl+Shift+B",
        "bin",
    ),
    Command(
        "look_back",
        "Look back…",
        "Plan",
        3,
        "See the whole register as it was at an earlier moment, to read and to print.",
        "Ctrl+Shift+A",
        "clock",
    ),
    Command(
        "show_help", "Guide", "Help", 0, "Read the guide about the part of the window you are in.", "F1", "", "nothing"
    ),
    Command("show_keys", "All keys", "Help", 0, "Show every key of this window.", "Shift+F1", "keyboard", "nothing"),
    Command("show_tour", "Tour", "Help", 0, "Be led through the window in five steps."),
    Command("show_about", "About Laming Desktop", "Help", 1, "Say which version this is.", "", "info", "nothing"),
)

TOOLS: Final[tuple[str | None, ...]] = (
    "add_action",
    "add_progress",
    None,
    "undo",
    "redo",
    None,
    "import_document",
    "export_report",
)
"""The commands of daily work, as they stand in the tool bar; None is a line between."""


def find_command(command_id: str) -> Command:
    """Find a command by its id."""
    return next(command for command in COMMANDS if command.id == command_id)
