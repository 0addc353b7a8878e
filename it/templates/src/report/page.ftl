Takes the place of nothing, as its ending lacks an h.
