// Owns what people are told by mail and SMS, once each. Refuses to send a notice twice. Listens to orders and cooperatives; publishes nothing.
export { tellInvitation, tellResetCode, tellResetLink } from "./secret-messages.server";
export { subscribeNotifications } from "./subscribe.server";
export { notificationTasks } from "./tasks.server";
