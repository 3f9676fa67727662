// What this board has done and does not show yet: whoever drags a bar on at once means the visit as it is by then, and
// is not told that somebody else has moved it.

export function createOwnMoves() {
  const done = new Map(); // visit: its version after that, and when that was known
  let last = Promise.resolve();

  return {
    /**
     * One after the other: what is wished next is about what comes out of this.
     *
     * @param {{visit?: string, version?: number|null}} wish with the version that is drawn
     * @param {(wish: object) => Promise<{ok: boolean, body: {visit?: string, version?: number|null}}>} send is given the version that is meant
     */
    send(wish, send) {
      const sent = last.then(async () => {
        const own = done.get(wish.visit);
        const answer = await send(own ? { ...wish, version: own.version } : wish);
        if (answer.ok && answer.body.visit) done.set(answer.body.visit, { version: answer.body.version, at: performance.now() });
        return answer;
      });
      last = sent.catch(() => {});
      return sent;
    },

    /** @param {number} askedAt when the plan was asked for that is drawn now: it shows what was done before */
    drawn(askedAt) {
      for (const [visit, { at }] of done) if (at <= askedAt) done.delete(visit);
    },
  };
}
