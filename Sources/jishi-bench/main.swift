JishiBench.main()
