package callout.planning;

/** Whether planning still has to do something about a visit; not where its case stands. */
enum VisitState {
  WAITING,
  PLANNED,
  FINISHED
}
