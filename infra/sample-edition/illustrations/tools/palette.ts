/** The only colours: the paper and the inks of the blocks, printed one over the other. */
export const palette = { paper: '#f3eddf', mist: '#c3d2cd', sea: '#4e8590', red: '#cf4a31', ink: '#18222d' } as const

/** A place that a block doesn't print: blocks are multiplied, so white leaves what is under it. */
export const cut = '#fff'
