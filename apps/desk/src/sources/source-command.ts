import { Command } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { createJsonCommand } from '../site/open-site.ts'
import { addSource, changeSource, pauseSource, pollSource, removeSource, resumeSource } from './change-sources.ts'
import { listSources } from './list-sources.ts'

const examples = `
Examples:
  npm run desk -- source add https://wire.example/feed.xml --section Harbour --copy-images
  npm run desk -- source list
  npm run desk -- source change https://wire.example/feed.xml --no-copy-images
  npm run desk -- source pause https://wire.example/feed.xml`

const copyImages = 'copy the images of its new articles into the paper'

/** The command `desk source`, which manages the feeds of other sites that the paper follows. */
export function createSourceCommand(deps: DeskDeps): Command {
  return createCommand('source', deps)
}

/** Its old name, which scripts may still use. */
export function createFeedCommand(deps: DeskDeps): Command {
  return createCommand('feed', deps).hook('preAction', () => {
    deps.output.stderr.write('desk feed has a new name: desk source. The old name still works.\n')
  })
}

function createCommand(name: string, deps: DeskDeps): Command {
  const verb = createJsonCommand
  const ofSource = (name: string, description: string) =>
    verb(name, description).argument('<source>', 'its address, or its number in desk source list')
  const command = new Command(name).description('Follow feeds: the paper polls them and imports their new articles.')
  const verbs = [
    verb('add', 'Follow a feed (RSS, Atom or JSON Feed). It is first polled within five minutes.')
      .argument('<url>', 'the address of the feed')
      .requiredOption('--section <name>', 'the section for its articles')
      .option('--copy-images', copyImages)
      .action((url, options) => addSource(url, options, deps)),
    verb('list', 'List the sources, with the last result and the next poll of each.').action((options) =>
      listSources(options, deps),
    ),
    ofSource('change', 'Change the section of a source, or what happens to its images.')
      .option('--section <name>', 'the section for its articles')
      .option('--copy-images', copyImages)
      .option('--no-copy-images', 'leave the images of its new articles on their sites')
      .action((source, options) => changeSource(source, options, deps)),
    ofSource('remove', 'Stop following a source. Its articles stay in the paper.').action((source, options) =>
      removeSource(source, options, deps),
    ),
    ofSource('pause', 'Stop polling a source until it is resumed.').action((source, options) =>
      pauseSource(source, options, deps),
    ),
    ofSource('resume', 'Poll a paused source again, from the next round on.').action((source, options) =>
      resumeSource(source, options, deps),
    ),
    ofSource('poll', 'Poll a source in the next round, within five minutes.').action((source, options) =>
      pollSource(source, options, deps),
    ),
  ]
  for (const each of verbs) command.addCommand(each)
  return command.addHelpText('after', examples)
}
