import { Command, Option } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { createJsonCommand, withSiteOptions } from '../site/open-site.ts'
import { addImages } from './add-images.ts'
import { allowHostOption } from './allow-host-option.ts'
import { deleteImage, describeImage, replaceImage, showImage } from './change-images.ts'
import { cleanImages } from './clean-images.ts'
import { copyImages } from './copy-images.ts'
import { withDescribeOptions } from './describe-options.ts'
import { listImages } from './list-images.ts'
import { saveOriginal } from './save-original.ts'

const adding = `
Examples:
  npm run desk -- images add quay.jpg --alt "Passengers on the quay, in the rain." --credit "Nell Harrow"
  npm run desk -- images add 'harbour/*.jpg' --licence "CC BY 4.0"
  npm run desk -- images list --missing alt

The paper takes JPEG, PNG, GIF, WebP and AVIF up to 25 MB; what a file is counts, not its name. It publishes the image
upright and without its metadata, such as where it was taken; the caption, credit and copyright notice in it are read
first. The file as it was stays private. The same file twice is one image. Run an interrupted command again: it continues.
Exit codes: 0 all added, 1 some were refused, 2 the run could not start or continue, 130 interrupted.`

const copying = `
Examples:
  npm run desk -- images copy late-ferry
  npm run desk -- images copy --all --dry-run     list the images on other sites
  npm run desk -- images copy --all

An image that can't be copied stays on its site, and the report lists it. Copying counts as an edit: a published article
gets a new time of change, and a change that another editor saved in the meantime is never overwritten. A second run
copies only what is missing. Withdrawn articles are copied only if you name them.
Exit codes: 0 all copied, 1 some could not be copied, 2 the run could not start or continue, 130 interrupted.`

const cleaning = `
Images that were stored before the paper cleaned files and noted their sizes get what new ones get: the published file
loses its metadata, articles show it by its new name, and its old address answers the cleaned file. The file as it was
stays private. Articles that change get a new revision, published ones a new time of change. A second run changes nothing.
Exit codes: 0 all are in line, 1 some were left, 2 the run could not start or continue, 130 interrupted.`

const image = ['<image>', 'its name or its address'] as const

/** The command `desk images`: adds, describes, replaces and deletes the paper's images, and copies those of other sites. */
export function createImageCommand(deps: DeskDeps, onExit: (code: number) => void): Command {
  const verb = createJsonCommand
  const command = new Command('images').description("Manage the paper's images, and copy those of other sites.")
  const verbs = [
    withDescribeOptions(verb('add', 'Add image files to the paper.'))
      .argument('<files...>', 'files, folders or globs')
      .addHelpText('after', adding)
      .action(async (files, options) => onExit(await addImages(files, options, deps))),
    verb('list', 'List images, newest first.')
      .addOption(new Option('--missing <what>', 'only images that lack it').choices(['alt']))
      .option('--search <words>', 'only images with these words in their name or in what is written of them')
      .option('--before <cursor>', 'continue a list')
      .option('--limit <number>', 'how many, up to 100', '20')
      .action((options) => listImages(options, deps)),
    verb('show', 'Show an image, and the articles that show it.')
      .argument(...image)
      .action((given, options) => showImage(given, options, deps)),
    withDescribeOptions(verb('describe', 'Write what an image shows, its caption, credit, licence and focus.'))
      .argument(...image)
      .action((given, options) => describeImage(given, options, deps)),
    verb('replace', "Put another file in an image's place, in every article that shows it.")
      .argument(...image)
      .argument('<file>', 'the new file; it gets an address of its own, and the old one still answers')
      .action((given, file, options) => replaceImage(given, file, options, deps)),
    verb('clean', 'Clean and note the images that an earlier version of the paper stored.')
      .addHelpText('after', cleaning)
      .action(async (options) => onExit(await cleanImages(options, deps))),
    verb('original', 'Save the file of which an image was made, as it was received. Readers never get it.')
      .argument(...image)
      .argument('[file]', 'where to save it; otherwise in this folder, under the name of the image')
      .option('--force', 'write over a file that is there')
      .action((given, file, options) => saveOriginal(given, file, options, deps)),
    verb('delete', 'Delete an image that no article shows.')
      .argument(...image)
      .option('--force', 'delete it although articles show it')
      .action((given, options) => deleteImage(given, options, deps)),
    withSiteOptions(new Command('copy'))
      .description('Copy the images of articles into the paper, so that they stay when their source disappears.')
      .argument('[articles...]', 'their addresses or their slugs')
      .option('--all', 'copy the images of all articles')
      .addOption(allowHostOption())
      .option('--dry-run', 'only list the images: fetch and write nothing')
      .option('--json', 'print the result as one JSON document')
      .addHelpText('after', copying)
      .action(async (articles, options) => onExit(await copyImages(articles, options, deps))),
  ]
  for (const each of verbs) command.addCommand(each)
  return command
}
