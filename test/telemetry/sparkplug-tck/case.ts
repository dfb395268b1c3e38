/** Assertions of the TCK (ids without "tck-id-", parted by spaces) with what shows that they are met. */
export type TckCase = readonly [ids: string, shows: string, test: () => void | Promise<void>];
