/** A row of the table in docs/clients.md: client, version, feed, and what was seen. */
export type ClientRow = { client: string; version: string; feed: string; seen: readonly string[] }

const columns = ['title', 'body', 'image', 'date', 'asks again', 'after a move']

const heading = /^\| client +\| version +\| feed +\|/

/** The rows of the first table that begins with client, version and feed; none without such a table. */
export function readClientsTable(markdown: string): ClientRow[] {
  const lines = markdown.split('\n')
  const begin = lines.findIndex((line) => heading.test(line))
  if (begin === -1) return []
  const rest = lines.slice(begin + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return (end === -1 ? rest : rest.slice(0, end)).map((line) => {
    const [client = '', version = '', feed = '', ...seen] = line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim())
    return { client, version, feed, seen }
  })
}

/** Each difference between a row as seen and the row of the table, as a line; a row that isn't there is one, too. */
export function compareRows(seen: ClientRow, table: readonly ClientRow[]): string[] {
  const name = `${seen.client}, ${seen.feed}`
  const row = table.find(({ client, feed }) => client === seen.client && feed === seen.feed)
  if (row === undefined) return [`${name}: not in the table of docs/clients.md; add ${writeRow(seen)}`]
  return columns.flatMap((column, at) =>
    row.seen[at] === seen.seen[at]
      ? []
      : [`${name}: ${column} is “${seen.seen[at]}”, docs/clients.md says “${row.seen[at]}”`],
  )
}

/** A row as Markdown. */
export function writeRow({ client, version, feed, seen }: ClientRow): string {
  return `| ${[client, version, feed, ...seen].join(' | ')} |`
}
