"""Item models between the register's rows and the lists that show them."""
