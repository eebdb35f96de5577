/** Longer names of files are no names of systems. */
const maxFileName = 60
/** No more of an address is looked at. */
const maxCharacters = 1_000

const suffix = String.raw`(?:[-_.]?(?:gif|image|img|px|pixel|trans|transparent|blank|\d{1,4}x\d{1,4}))*`
/** Files that keep a place free. Only names that say nothing else count: `all-clear.png` and `ship-loading.jpg` are images. */
const spacer = new RegExp(
  String.raw`^(?:(?:.*[-_.])?(?:spacer|transparent|1x1|1px)${suffix}\.(?:gif|png|svg|webp)|blank${suffix}\.(?:gif|png|svg)|(?:clear|pixel|trans|shim|dot)${suffix}\.gif)$`,
  'iu',
)
/** Files that show that an image is to come. */
const placeholder =
  /^(?:(?:.*[-_.])?placeholder(?:[-_.].*)?\.(?:gif|jpe?g|png|svg|webp)|(?:ajax-)?(?:lazy|lazyload|loading|loader)\.(?:gif|png|svg))$/iu

/** Whether an address is one of a file that only keeps a place free. */
export function isSpacer(address: string): boolean {
  return spacer.test(fileName(address))
}

/** Whether an address is one of a file that stands in for another. */
export function isStandIn(address: string): boolean {
  return isSpacer(address) || placeholder.test(fileName(address))
}

const gravatar = /^(?:https?:)?\/\/(?:[\w-]{1,60}\.){0,4}gravatar\.com\//iu
const avatarPath = /\/avatars?\//iu

/** Whether an address is one of a portrait beside a name, as systems generate them. */
export function isAvatar(address: string): boolean {
  return gravatar.test(address) || avatarPath.test(pathOf(address))
}

/** Hosts that count, by the first part of their names. */
const countingHost =
  /^(?:https?:)?\/\/(?:pixel|pxl|px|beacon|stats?|track(?:er|ing)?|metrics|analytics|telemetry|count(?:er)?|piwik|matomo|ping|imp)\d*\./iu
const photograph = /\.(?:avif|jpe?g|png|webp)$/iu
/** Networks of advertisement and measurement whose hosts have no such name. */
const countingNetwork =
  /^(?:https?:)?\/\/(?:[\w-]{1,60}\.){0,4}(?:doubleclick|googlesyndication|google-analytics|scorecardresearch|quantserve|vgwort|feedsportal)\.[a-z]+\//iu
const countingFolder = /\/~(?:r|ff|a|at|f)\//u
const countingFile =
  /^(?:(?:__?utm|track(?:er|ing)?|open|mf|counter|impression|collect)\.(?:gif|php|aspx?)|(?:pixel|beacon)\.(?:gif|png|php|aspx?)|(?:piwik|matomo|ga)\.php)$/iu
/** Without an ending they count only if they are told what. */
const countingQuery = /^[^?]*\/(?:track(?:ing)?|pixel|beacon|impressions?|collect)\/?\?/iu

/** Whether an address is one of a file that only counts readers: FeedBurner's `~r`, `utm.gif`, `/track?id=`. */
export function isTrackerAddress(address: string): boolean {
  const path = pathOf(address)
  if (countingHost.test(path)) return !photograph.test(path)
  return (
    countingNetwork.test(path) ||
    countingFolder.test(path) ||
    countingFile.test(fileName(address)) ||
    countingQuery.test(address.slice(0, maxCharacters))
  )
}

/** Whether an address is no image of an article: a portrait beside a name, a tracker or a spacer. */
export function isFurnitureAddress(address: string): boolean {
  return isAvatar(address) || isTrackerAddress(address) || isSpacer(address)
}

/** An address without what follows its path. */
function pathOf(address: string): string {
  const end = address.search(/[?#]/u)
  return address.slice(0, Math.min(end < 0 ? address.length : end, maxCharacters))
}

/** The last part of a path; empty for one that is too long to be a name. */
function fileName(address: string): string {
  if (address.startsWith('data:')) return ''
  const path = pathOf(address)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.length > maxFileName ? '' : name
}
