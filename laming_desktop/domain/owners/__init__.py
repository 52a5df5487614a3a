"""How the owners written in a plan are read and told apart."""
