@_exported import Trade
