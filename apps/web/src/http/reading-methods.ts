/** The methods that only read (RFC 9110, 9.2.1), of those that the paper takes. */
export const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD'])
