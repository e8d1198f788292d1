/** What passes time; tests bring their own. */
export interface FeedClock {
  after(milliseconds: number, act: () => void): () => void;
  random(): number;
}

export const REAL_CLOCK: FeedClock = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
