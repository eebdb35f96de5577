import { deskStatuses } from '@broadsheet/model'
import { Command, Option } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { previewArticle, redirectAddress } from './addresses.ts'
import { correctArticle, moveArticle, orderVerb, scheduleArticle } from './article-verbs.ts'
import { listArticles } from './list-articles.ts'
import { listAudit } from './list-audit.ts'
import { listRedirects } from './list-redirects.ts'
import { editArticle, newArticle, showArticle } from './write-article.ts'

const article = ['<article>', 'its address, or its slug alone'] as const
const fromFile = ['<file>', 'the article in JSON or Markdown, or - for standard input'] as const

const editing = `
Examples:
  npm run desk -- show late-ferry --json > ferry.json      then edit ferry.json, and
  npm run desk -- edit late-ferry ferry.json
  npm run desk -- new late-ferry.md

An article's JSON: {"section": "Harbour", "headline": "…", "body": [{"type": "paragraph", "text": "…"}]}, and as desk
show --json has them: dateline, byline, credits, source. In Markdown front matter says what is not text:

  ---
  title: Ferry late again
  section: Harbour
  author: Nell Harrow
  ---
  It left at noon.

and slug, source, url, image; for an edit the etag, too. What another editor wrote meanwhile is never written over.`

/** The commands by which editors write, publish and move articles. */
export function createArticleCommands(context: DeskContext): Command[] {
  const verb = (name: string, description: string) =>
    withSiteOptions(new Command(name)).description(description).option('--json', 'print it as one JSON document')
  return [
    verb('list', 'List articles in every state.')
      .addOption(new Option('--status <status>', 'only those').choices(deskStatuses))
      .option('--section <slug>', 'only of one section')
      .option('--search <words>', 'only with these words in the headline or the slug')
      .option('--limit <number>', 'how many, up to 100', '20')
      .action((options) => listArticles(options, context)),
    verb('show', 'Show an article; with --json whole, to be edited.')
      .argument(...article)
      .action((given, options) => showArticle(given, options, context)),
    verb('new', 'Begin a draft.')
      .argument(...fromFile)
      .addHelpText('after', editing)
      .action((file, options) => newArticle(file, options, context)),
    verb('edit', "Write an article's contents anew.")
      .argument(...article)
      .argument(...fromFile)
      .option('--force', 'write over whatever is there')
      .addHelpText('after', editing)
      .action((given, file, options) => editArticle(given, file, options, context)),
    verb('publish', 'Publish a draft now.')
      .argument(...article)
      .action((given, options) => orderVerb('publish', given, options, context)),
    verb('schedule', 'Have a draft appear at a time, or within five minutes of it.')
      .argument(...article)
      .option('--at <time>', 'when: 2026-11-25T08:00Z, or with another zone')
      .option('--off', 'take it off the schedule')
      .action((given, options) => scheduleArticle(given, options, context)),
    verb('withdraw', 'Take an article away: its address answers that it is gone.')
      .argument(...article)
      .action((given, options) => orderVerb('withdraw', given, options, context)),
    verb('reinstate', 'Put a withdrawn article back, at its old address and under its old time.')
      .argument(...article)
      .action((given, options) => orderVerb('reinstate', given, options, context)),
    verb('correct', 'Put a notice on an article that says what was put right.')
      .argument(...article)
      .argument('[text]', 'what was wrong, in quotes')
      .option('--remove', 'take the notice away')
      .action((given, text, options) => correctArticle(given, text, options, context)),
    verb('move', 'Give an article another section or slug. Its old address leads to the new one.')
      .argument(...article)
      .option('--section <name>', 'the section\'s name, such as "Harbour news"')
      .option('--slug <slug>', 'the last part of its address')
      .action((given, options) => moveArticle(given, options, context)),
    verb('redirect', 'Lead an address that no article has to an article, or nowhere any more.')
      .argument('<from>', 'a slug, or an address of this paper or of an older one')
      .argument('[to]', "the article's address, or its slug alone")
      .option('--remove', 'have it lead nowhere; what an article itself stood at leads on for ever')
      .action((from, to, options) => redirectAddress(from, to, options, context)),
    verb('redirects', 'List which addresses lead to which articles.')
      .argument('[article]', 'only those to one article: its address, or its slug alone')
      .option('--from <start>', 'only those that begin so')
      .option('--after <slug>', 'go on behind this one')
      .option('--limit <number>', 'how many, up to 100', '20')
      .action((given, options) => listRedirects(given, options, context)),
    verb('preview', 'Give a private address that shows an article before it is published.')
      .argument(...article)
      .option('--for <duration>', 'how long: 6h, 2d, up to 7d', '24h')
      .action((given, options) => previewArticle(given, options, context)),
    verb('audit', 'List who wrote what and when.')
      .argument('[article]', 'of one article: its address, or its slug alone')
      .option('--limit <number>', 'how many, up to 100', '20')
      .action((given, options) => listAudit(given, options, context)),
  ]
}
