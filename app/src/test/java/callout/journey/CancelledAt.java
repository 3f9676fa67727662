package callout.journey;

/** When somebody calls a case off, by the task it waits at. */
enum CancelledAt {
  NEVER(""),
  REVIEW("Task_ReviewRequest"),
  APPROVAL("Task_ApproveOrder"),
  PLANNING("Task_AssignVisit"),
  OFFERED("Task_AcceptVisit"),
  ACCEPTED("Task_StartDriving"),
  ON_THE_WAY("Task_ArriveOnSite");

  private final String task;

  CancelledAt(String task) {
    this.task = task;
  }

  static CancelledAt before(int turn, boolean reviewed) {
    CancelledAt[] early = {REVIEW, APPROVAL, PLANNING};
    CancelledAt at = early[turn % early.length];
    return at == REVIEW && !reviewed ? APPROVAL : at;
  }

  static CancelledAt after(int turn) {
    CancelledAt[] late = {OFFERED, ACCEPTED, ON_THE_WAY};
    return late[turn % late.length];
  }

  /** The element id of the task. */
  String task() {
    return task;
  }

  /** Customers have to call once the technician is on the way. */
  boolean mayBeByCustomer() {
    return this != ON_THE_WAY;
  }
}
