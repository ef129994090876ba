export * from "./minimum-pension";
export * from "./need-criterion";
export * from "./social-allowances";
