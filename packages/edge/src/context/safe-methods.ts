/** The safe methods (RFC 9110, 9.2.1) that the routes take. */
export const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD'])
