// What a double click asks for twice is done once.

/** @returns {(act: () => Promise<unknown>) => Promise<unknown>} does what it is given, unless it is still at something */
export function oneAtATime() {
  let busy = false;
  return async (act) => {
    if (busy) return undefined;
    busy = true;
    try {
      return await act();
    } finally {
      busy = false;
    }
  };
}
