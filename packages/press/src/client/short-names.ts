// The build puts these in the place of the globals in every module, since a bundler shortens no global's name.
export const { document, navigator } = self
