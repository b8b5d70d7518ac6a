// Owns files: what was sent (restricted), what our encoder made of it (public by content hash), documents (restricted).
// Refuses what is not the picture or paper it says, and more than a cooperative's share. Publishes media.picture-ready.
export { acceptUpload, type Upload } from "./accept-upload.server";
export { mediaSchedules, mediaTasks } from "./media-jobs.server";
export { documentFacts, openDocument, picturesByIds, publicRendition, type DocumentFacts, type OpenDocument, type OwnMedia } from "./media-queries.server";
export { shareCard, type ShareCard } from "./share-card.server";
export { storeDocument, storePicture, type MediaStored } from "./store-media.server";
