import ArgumentParser

BenchProgram.main()
