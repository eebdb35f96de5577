/** Files have at most some thousand segments, chunks or blocks. With more, small ones could fill a Worker's memory. */
export const maxParts = 50_000
