from enum import Enum

class MessageType(Enum):
    method_call = 1
    method_return = 2
    error = 3
    signal = 4

class Header:
    message_type: MessageType

class Message:
    header: Header
    body: tuple[object, ...]

class DBusAddress:
    def __init__(self, object_path: str, bus_name: str | None = None, interface: str | None = None) -> None: ...

class DBusErrorResponse(Exception):  # noqa: N818 - the library's name
    name: str
    def __init__(self, msg: Message) -> None: ...

class Properties:
    def __init__(self, obj: DBusAddress) -> None: ...
    def get(self, name: str) -> Message: ...

def new_method_call(
    remote_obj: DBusAddress, method: str, signature: str | None = None, body: tuple[object, ...] = ()
) -> Message: ...
