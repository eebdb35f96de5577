/**
 * A pattern that is made when it is first asked for. V8 checks literals when it loads a program, and takes as long for a
 * `\p{…}` as for a small module.
 *
 * @example
 * const word = lazyPattern(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu')
 * text.match(word())
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined
  return () => (pattern ??= new RegExp(source, flags))
}
