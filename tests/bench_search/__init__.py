"""`make bench-search`: the site's own search beside Material for MkDocs' own, on the same generated pages."""
