// The one stream that tells of the log's keys: a log has one ring.

export const ring = '6b657972-0000-4000-8000-696e67000001'
export const ringStream = `keys-${ring}`
