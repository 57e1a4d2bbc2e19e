"""What somebody could put into an article, a sidecar, a file's name or a correction to make a site do their bidding."""
