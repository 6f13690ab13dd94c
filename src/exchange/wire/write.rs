//! From values to bytes.

use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
    SerializeTupleVariant, Serializer,
};

use super::Damaged;

/// What has been written so far.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
}

type Written = Result<(), Damaged>;

impl Writer {
    fn flag(&mut self, flag: bool) {
        self.bytes.push(flag.into());
    }

    fn number(&mut self, number: u64) -> Written {
        self.bytes.extend(number.to_le_bytes());
        Ok(())
    }

    fn text(&mut self, text: &[u8]) -> Written {
        self.number(text.len() as u64)?;
        self.bytes.extend(text);
        Ok(())
    }

    /// Lists and maps of this program know their length.
    fn length(&mut self, length: Option<usize>) -> Result<&mut Self, Damaged> {
        self.number(length.ok_or(Damaged)? as u64)?;
        Ok(self)
    }

    fn variant(&mut self, index: u32) -> Result<&mut Self, Damaged> {
        self.number(index.into())?;
        Ok(self)
    }

    fn field(&mut self, value: &(impl Serialize + ?Sized)) -> Written {
        self.flag(true);
        value.serialize(self)
    }
}

/// Every number as one of eight bytes.
macro_rules! numbers {
    ($($method:ident: $type:ty => $number:expr;)*) => {
        $(fn $method(self, value: $type) -> Written {
            let number: fn($type) -> u64 = $number;
            self.number(number(value))
        })*
    };
}

impl Serializer for &mut Writer {
    type Ok = ();
    type Error = Damaged;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers! {
        serialize_i8: i8 => |value| i64::from(value) as u64;
        serialize_i16: i16 => |value| i64::from(value) as u64;
        serialize_i32: i32 => |value| i64::from(value) as u64;
        serialize_i64: i64 => |value| value as u64;
        serialize_u8: u8 => u64::from;
        serialize_u16: u16 => u64::from;
        serialize_u32: u32 => u64::from;
        serialize_u64: u64 => |value| value;
        serialize_f32: f32 => |value| f64::from(value).to_bits();
        serialize_f64: f64 => f64::to_bits;
        serialize_char: char => u64::from;
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.flag(value);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Written {
        self.text(value.as_bytes())
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        self.text(value)
    }

    fn serialize_none(self) -> Written {
        self.serialize_bool(false)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        self.field(value)
    }

    fn serialize_unit(self) -> Written {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> Written {
        self.number(index.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self.variant(index)?)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self, Damaged> {
        self.length(length)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self, Damaged> {
        self.length(length)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Damaged> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Damaged> {
        Ok(self)
    }

    fn serialize_tuple_variant(self, _: &'static str, index: u32, _: &'static str, _: usize) -> Result<Self, Damaged> {
        self.variant(index)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Damaged> {
        Ok(self)
    }

    fn serialize_struct_variant(self, _: &'static str, index: u32, _: &'static str, _: usize) -> Result<Self, Damaged> {
        self.variant(index)
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

/// Parts without names.
macro_rules! parts {
    ($($part:ident $method:ident;)*) => {
        $(impl $part for &mut Writer {
            type Ok = ();
            type Error = Damaged;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
                value.serialize(&mut **self)
            }

            fn end(self) -> Written {
                Ok(())
            }
        })*
    };
}

parts! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

/// Fields, of which some may be left out.
macro_rules! fields {
    ($($part:ident)*) => {
        $(impl $part for &mut Writer {
            type Ok = ();
            type Error = Damaged;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Written {
                self.field(value)
            }

            fn skip_field(&mut self, _: &'static str) -> Written {
                self.flag(false);
                Ok(())
            }

            fn end(self) -> Written {
                Ok(())
            }
        })*
    };
}

fields! { SerializeStruct SerializeStructVariant }

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Damaged;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        Ok(())
    }
}
