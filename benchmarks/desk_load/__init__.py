"""Many learners and counsellors at once, while connections break and the front is killed."""
