"""Where documents are kept: protocols, and the engines behind them."""
