import ArgumentParser

JishiBench.main()
