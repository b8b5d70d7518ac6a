/** The renditions of a picture are in the public store. */
export interface PictureReady {
  type: "media.picture-ready";
  mediaId: string;
}
