print("noiban")
