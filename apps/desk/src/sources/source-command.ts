import { Command } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { addFeed, pauseFeed, pollFeed, removeFeed, resumeFeed } from './change-sources.ts'
import { listFeeds } from './list-sources.ts'

const examples = `
Examples:
  npm run desk -- feed add https://wire.example/feed.xml --section Harbour
  npm run desk -- feed list
  npm run desk -- feed pause https://wire.example/feed.xml`

/** The command `desk feed`: which feeds the paper follows. */
export function createFeedCommand(context: DeskContext): Command {
  const verb = (name: string, description: string) =>
    withSiteOptions(new Command(name)).description(description).option('--json', 'print it as one JSON document')
  const ofFeed = (name: string, description: string) =>
    verb(name, description).argument('<feed>', 'its address, or its number as desk feed list has it')
  const command = new Command('feed').description('Follow feeds: the paper polls them and takes in what is new.')
  const verbs = [
    verb('add', 'Follow a feed (RSS, Atom, JSON Feed). The first poll comes within five minutes.')
      .argument('<url>', 'its address')
      .requiredOption('--section <name>', 'the section that its articles go to')
      .action((url, options) => addFeed(url, options, context)),
    verb('list', 'List the feeds: how each goes, when it was polled and when it is due.').action((options) =>
      listFeeds(options, context),
    ),
    ofFeed('remove', 'Follow a feed no more. The articles that it brought stay.').action((feed, options) =>
      removeFeed(feed, options, context),
    ),
    ofFeed('pause', 'Leave a feed alone until it is resumed.').action((feed, options) =>
      pauseFeed(feed, options, context),
    ),
    ofFeed('resume', 'Go on with a paused feed, beginning with the next tick.').action((feed, options) =>
      resumeFeed(feed, options, context),
    ),
    ofFeed('poll', 'Have a feed polled with the next tick, within five minutes.').action((feed, options) =>
      pollFeed(feed, options, context),
    ),
  ]
  for (const each of verbs) command.addCommand(each)
  return command.addHelpText('after', examples)
}
