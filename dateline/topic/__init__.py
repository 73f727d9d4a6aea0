"""What a topic says of itself: settings, vocabulary, written pages, and YAML as people write it."""
