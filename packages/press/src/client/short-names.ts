// The build replaces these globals in every module, because a bundler doesn't shorten names of globals.
export const { document, navigator } = self
