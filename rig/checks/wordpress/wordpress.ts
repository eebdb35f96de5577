import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openPaper } from '../../browser/open-paper.ts'
import { debianVersion } from '../run-program.ts'
import { say } from '../with-paper.ts'
import { compareArticles } from './compare-articles.ts'
import { crawlAddresses, type Addresses } from './crawl-addresses.ts'
import { followLinks } from './follow-links.ts'
import { importExport } from './import-export.ts'
import { startWordPress, type WordPress } from './start-wordpress.ts'

const packages = ['wordpress', 'mariadb-server', 'php-cli', 'php-mysql', 'php-xml', 'php-gd', 'php-mbstring']

// The settings that WordPress offers, and one of one's own.
const settings = {
  plain: '',
  'day and name': '/%year%/%monthnum%/%day%/%postname%/',
  'month and name': '/%year%/%monthnum%/%postname%/',
  numeric: '/archives/%post_id%',
  'post name': '/%postname%/',
  'category and .html': '/%category%/%postname%.html',
}

// `npm run check:wordpress`: Debian's WordPress, filled by its own functions, exported by itself under each setting of its
// addresses and imported. Nothing that it shows may be lost without a word in the report, and every address of a post
// must lead to its article. `-- --posts 500` for more posts than 100, `-- --setting numeric` for one setting.
const { values } = parseArgs({ options: { posts: { type: 'string', default: '100' }, setting: { type: 'string' } } })
const versions = await Promise.all(packages.map(debianVersion))
const absent = packages.filter((_, index) => versions[index] === null)
if (absent.length > 0) say(`SKIPPED: this machine lacks Debian's ${absent.join(', ')} (apt-get install)`)
else await checkWordPress()

async function checkWordPress(): Promise<void> {
  say(`Starting WordPress ${versions[0]} …`)
  const wordpress = await startWordPress()
  try {
    await wordpress.php('fill.php', values.posts)
    const tried = Object.entries(settings).filter(([name]) => name === (values.setting ?? name))
    let faults = 0
    for (const [index, [name, structure]] of tried.entries()) {
      const isFirst = index === 0
      faults += await checkSetting(wordpress, {
        name,
        structure,
        isFirst,
        copiesImages: !isFirst && index === tried.length - 1,
      })
    }
    say(faults === 0 ? 'All is well.' : `${faults} faults`)
    if (faults > 0) process.exitCode = 1
  } finally {
    wordpress.close()
  }
}

type Setting = { name: string; structure: string; isFirst: boolean; copiesImages: boolean }

/** Moves the blog in under a setting, and gives the number of faults; what it says is compared under the first. */
async function checkSetting(
  wordpress: WordPress,
  { name, structure, isFirst, copiesImages }: Setting,
): Promise<number> {
  await wordpress.php('set-permalinks.php', structure)
  const file = path.join(wordpress.folder, `${name.replaceAll(/\W+/gu, '-')}.xml`)
  await writeFile(file, await wordpress.php('export.php'))
  const addresses = JSON.parse(await wordpress.php('list-addresses.php')) as Addresses
  const paper = await openPaper({ isEmpty: true })
  try {
    const report = await importExport(paper, file, copiesImages ? new URL(wordpress.address).host : null)
    const { length: posts } = addresses.posts
    say(`\n${name}: ${posts} posts, ${report.added} added, ${report.rejections.length} rejected`)
    const unexpected = report.rejections.filter(({ reason }) => reason !== 'not-published')
    for (const { headline, reason } of unexpected) say(`  REJECTED ${headline ?? 'a post'}: ${reason}`)
    if (isFirst) say(`  omitted: ${report.omitted.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`)
    const { copied, failures } = report.images
    if (copiesImages) say(`  images: ${copied} copied, ${failures.length} not`)
    for (const { url, message } of failures) say(`    NOT COPIED ${url}: ${message}`)
    const lost = isFirst ? await compareArticles(wordpress.address, { paper: paper.address, addresses, report }) : 0
    const unled = await crawlAddresses(paper.address, addresses)
    const stray = await followLinks(wordpress.address, { paper: paper.address, addresses })
    return Math.abs(posts - report.added) + unexpected.length + failures.length + lost + unled + stray
  } finally {
    await paper.close()
  }
}
