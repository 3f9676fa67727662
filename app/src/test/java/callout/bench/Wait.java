package callout.bench;

/** Where a process stands still: a job to be executed or a user task to be completed. */
record Wait(boolean isJob, String id, String task) {}
