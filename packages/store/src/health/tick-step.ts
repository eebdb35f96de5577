/** A step of the ranker's tick whose last time is kept. */
export type TickStep = 'ranking'
