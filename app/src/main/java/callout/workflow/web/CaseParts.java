package callout.workflow.web;

import org.springframework.stereotype.Component;

/** What the page of a case and the page of its order have in common. */
@Component
record CaseParts(
    CaseRows rows,
    TaskRows tasks,
    WorkLines work,
    SignatureLines signatures,
    PhotoLines photos,
    DocumentLines documents,
    TrailLines trail,
    DealingLines dealings,
    CommentLines comments,
    People people) {}
