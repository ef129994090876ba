import type { Metadata } from "next";
import { localeOf } from "../../request";
import { Prose } from "../prose";
import { content } from "./content";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  return { title: content.title[locale], description: content.lead[locale] };
}

export default async function PrivacyPage({ params }: Props) {
  return <Prose locale={await localeOf(params)} content={content} />;
}
