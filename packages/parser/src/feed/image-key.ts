const sizeNames = new Set('auto crop dpr fit fm format h height q quality resize size strip w width zoom'.split(' '))

/**
 * What the addresses of one image in several sizes have in common: neither a size in the name (`-300x200`, `-scaled`,
 * `@2x`) or the folder (Ghost's `size/w600`), nor the query of a file, nor the size in the query of a program.
 *
 * @example imageKey('https://quay.example/a-300x200.jpg?w=90') // '//quay.example/a.jpg'
 */
export function imageKey(url: string): string {
  const [path = '', query = ''] = url.replace(/#.*$/u, '').split(/\?(.*)/u)
  const whole = path
    .replace(/^https?:/iu, '')
    // The network that WordPress.com puts in front of blogs.
    .replace(/^\/\/i\d\.wp\.com\//u, '//')
    .replace(/\/size\/w\d+(?:h\d+)?\//u, '/')
    .replace(/(?:-\d+x\d+|-scaled|@\dx)(?=\.\w+$)/u, '')
  if (query === '' || /\.(?:avif|gif|jpe?g|png|webp)$/iu.test(whole)) return whole
  const names = query.split('&').filter((part) => !sizeNames.has(part.split('=')[0]?.toLowerCase() ?? ''))
  return names.length === 0 ? whole : `${whole}?${names.join('&')}`
}
