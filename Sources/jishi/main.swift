print("jishi")
