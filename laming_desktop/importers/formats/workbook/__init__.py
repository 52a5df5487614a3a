"""Workbooks as tables of cells: .xlsx, .xlsm, .xls and .ods, their words as the workbook shows them."""
