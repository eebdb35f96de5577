/** An address of the desk that a form names as the one to go back to; the desk's first page for any other text. */
export function deskAddress(text: string): string {
  return /^\/desk(?:[/?][\x21-\x7e]*)?$/.test(text) ? text : '/desk'
}

/** The same with the word of what was done there. */
export function withDone(address: string, done: string): string {
  const url = new URL(address, 'https://desk.invalid')
  url.searchParams.set('done', done)
  return url.pathname + url.search
}
