/** Forms of the last step, by which the bar at the foot sends them. */
export const sendBackForm = "send-back";
export const publishForm = "publish";
