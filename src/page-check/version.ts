/** The build writes the version of package.json here. */
export const VERSION: string = '0.0.0';
