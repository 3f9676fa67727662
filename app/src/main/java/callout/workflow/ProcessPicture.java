package callout.workflow;

import java.util.List;

/**
 * One process of a case on its diagram.
 *
 * @param name of the process
 * @param beside whether it runs beside the case's own processes, none of which has called it
 * @param xml the BPMN model that this instance runs on
 * @param active ids of the elements where its tokens stand
 * @param visited ids of the elements it has finished
 * @param failed ids of the elements where a step has failed and waits to be tried again; not those
 *     that wait for it in a calling process
 */
public record ProcessPicture(
    String processKey,
    String name,
    String businessKey,
    boolean beside,
    boolean ended,
    String xml,
    List<String> active,
    List<String> visited,
    List<String> failed) {}
