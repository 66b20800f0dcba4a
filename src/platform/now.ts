/** The one clock. Rules get the moment handed to them; only this file asks the device. */
export const now = (): Date => new Date();
